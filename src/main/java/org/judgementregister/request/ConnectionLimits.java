package org.judgementregister.request;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * What one connection may cost: a client who asks on and on without reading is not read from until it has read (back-
 * pressure). The platform by itself would keep all the requests that come, which would be all there is memory for. Netty
 * loads this for each connection that the server accepts.
 */
public final class ConnectionLimits extends ChannelInitializerExtension {

    /** Requests that may wait for the answer to the one before (pipelining). */
    private static final int MOST_AHEAD = 32;

    /** Bytes that are read in one go, hence the requests that may come beyond those. */
    private static final int READ = 8 * 1024;

    /** Unread bytes beyond which nothing more is read. */
    private static final int UNREAD = 32 * 1024;

    /** Has Netty look for extensions, if this is called before the server starts. */
    public static void install() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.config()
                .setWriteBufferWaterMark(new WriteBufferWaterMark(UNREAD / 2, UNREAD))
                .setRecvByteBufAllocator(new AdaptiveRecvByteBufAllocator(512, 2048, READ).maxMessagesPerRead(1));
        channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {

            /** By now the platform has set up HTTP, where it does so without TLS. */
            @Override
            public void channelActive(ChannelHandlerContext context) {
                ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
                if (encoder != null) {
                    context.pipeline().addAfter(encoder.name(), null, new Limit());
                }
                context.fireChannelActive();
            }
        });
    }

    /** Stands between HTTP's coding and the platform. */
    static final class Limit extends ChannelDuplexHandler {

        private int unanswered;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                unanswered++;
            }
            context.fireChannelRead(message);
        }

        /** After the answers to what was read have gone out, as far as the client takes them. */
        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.fireChannelReadComplete();
            if (!isFit(context)) {
                context.channel().config().setAutoRead(false);
            }
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            readOnIfFit(context);
            context.fireChannelWritabilityChanged();
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            boolean isInterim = false;
            if (message instanceof HttpResponse head) {
                isInterim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
                if (!head.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
                    head.setProtocolVersion(HttpVersion.HTTP_1_1); // the platform echoes what the client wrote
                }
            }
            context.write(message, promise);
            if (message instanceof LastHttpContent && !isInterim) {
                unanswered--;
                readOnIfFit(context);
            }
        }

        private void readOnIfFit(ChannelHandlerContext context) {
            if (isFit(context)) {
                context.channel().config().setAutoRead(true);
            }
        }

        private boolean isFit(ChannelHandlerContext context) {
            return unanswered <= MOST_AHEAD && context.channel().isWritable();
        }
    }
}
