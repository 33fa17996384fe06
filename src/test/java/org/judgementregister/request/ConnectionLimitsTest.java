package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks ahead is answered in order; who asks on and on without reading costs the others nothing. */
@QuarkusTest
class ConnectionLimitsTest {

    private static final int AHEAD = 30;
    private static final int IDLE = 24;
    private static final int FIRST = 101;

    private static final String COUNCIL = "/v1/councils/lancashire";
    private static final Pattern LIMIT = Pattern.compile("\"next\":\"[^\"]*limit=(\\d+)\"");

    @Test
    void whatIsAskedAheadAndReadLateIsAnsweredInOrder() throws Exception {
        StringBuilder requests = new StringBuilder();
        IntStream.rangeClosed(FIRST, FIRST + AHEAD - 1)
                .forEach(limit -> requests.append(request("/v1/judgements?limit=" + limit, "")));
        requests.append(request(COUNCIL, "Connection: close\r\n"));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(requests.toString()));
            Thread.sleep(500); // more than a megabyte waits to be read
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200 OK")).hasSize(AHEAD + 2);
            assertThat(LIMIT.matcher(answers).results().map(each -> Integer.valueOf(each.group(1))))
                    .containsExactlyElementsOf(IntStream.rangeClosed(FIRST, FIRST + AHEAD - 1)
                            .boxed()
                            .toList());
            assertThat(answers).endsWith("}");
        }
    }

    @Test
    void rowsThatAreWrittenAreNotKeptForWhoDoesNotRead() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            assertThat(Statements.afterwards(() -> {
                        for (int client = 0; client < IDLE; client++) {
                            LocalDate day = LocalDate.of(2023, 1, 31).plusDays(30L * client);
                            idle.add(connect());
                            idle.get(client)
                                    .getOutputStream()
                                    .write(bytes(request("/v1/changes?limit=500&asOf=" + day, "")));
                        }
                        Thread.sleep(1000);
                        for (int looks = 0; looks < 20 && living(ChangeRow.class) > 0; looks++) {
                            Thread.sleep(500); // not all have been answered yet
                        }
                    }))
                    .hasSizeGreaterThan(IDLE);
            assertThat(living(ChangeRow.class)).isZero();
        } finally {
            for (Socket client : idle) {
                client.close();
            }
        }
    }

    /** How many objects of a class the collector leaves. */
    private static int living(Class<?> kind) throws JMException {
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return Pattern.compile("(\\d+) +\\d+ +" + Pattern.quote(kind.getName()) + "\\b")
                .matcher(histogram.toString())
                .results()
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .sum();
    }

    @Test
    void whoHasAskedForMuchIsReadNoFurtherUntilItIsAnswered() {
        EmbeddedChannel channel = channel();
        for (int asked = 1; asked <= 33; asked++) {
            assertThat(channel.config().isAutoRead()).as("%d asked", asked).isTrue();
            channel.writeInbound(Unpooled.copiedBuffer(request(COUNCIL, ""), StandardCharsets.US_ASCII));
        }
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.writeOutbound(answer("HTTP/1.1"));
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void whoDoesNotReadIsNotReadFrom() {
        EmbeddedChannel channel = channel();
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        channel.write(Unpooled.copiedBuffer("not flushed", StandardCharsets.US_ASCII));
        assertThat(channel.config().isAutoRead()).isTrue();
        channel.writeInbound(Unpooled.copiedBuffer(request(COUNCIL, ""), StandardCharsets.US_ASCII));
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.flush();
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HTTP/9.9, HTTP/1.1", "XTTP/1.0, HTTP/1.1", "HTTP/1.2, HTTP/1.1", "HTTP/1.0, HTTP/1.0"})
    void anAnswerSpeaksAVersionThatThereIs(String asked, String answered) {
        EmbeddedChannel channel = channel();
        channel.writeOutbound(answer(asked));
        HttpResponse answer = channel.readOutbound();
        assertThat(answer.protocolVersion()).hasToString(answered);
    }

    private static EmbeddedChannel channel() {
        return new EmbeddedChannel(
                new HttpRequestDecoder(), new ConnectionLimits.Limit(), new SimpleChannelInboundHandler<Object>() {
                    @Override
                    protected void channelRead0(ChannelHandlerContext context, Object message) {
                        // taken
                    }
                });
    }

    private static DefaultFullHttpResponse answer(String version) {
        return new DefaultFullHttpResponse(HttpVersion.valueOf(version), HttpResponseStatus.BAD_REQUEST);
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        return socket;
    }

    private static String request(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
