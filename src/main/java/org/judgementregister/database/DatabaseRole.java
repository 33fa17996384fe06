package org.judgementregister.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Properties;

/** Who logs in to the embedded database, each with a password of its own in a file that only the operator can read. */
public enum DatabaseRole {
    /** Made by the server itself; used for these roles alone. */
    SUPERUSER("postgres"),

    /** Owns the tables: migrates and loads. */
    OWNER("register_owner"),

    /** Reads: the service. While it prepares the register it may become the owner. */
    READER("register_reader");

    private static final int PASSWORD_BYTES = 32;

    /** Safe to say again at every start; what an older program made becomes the owner's. */
    private static final String RIGHTS = """
            do $$
            declare
                each record;
            begin
                if not exists (select from pg_roles where rolname = 'register_owner') then
                    create role register_owner login;
                end if;
                if not exists (select from pg_roles where rolname = 'register_reader') then
                    create role register_reader login;
                end if;
                for each in
                    select c.oid::regclass as name, c.relkind = 'S' as is_sequence
                    from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'S', 'p')
                        and pg_get_userbyid(c.relowner) <> 'register_owner'
                        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i', 'a'))
                loop
                    execute format('alter %s %s owner to register_owner',
                        case when each.is_sequence then 'sequence' else 'table' end, each.name);
                end loop;
                for each in
                    select p.oid::regprocedure as name
                    from pg_proc p
                    where p.pronamespace = 'public'::regnamespace and pg_get_userbyid(p.proowner) <> 'register_owner'
                        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                loop
                    execute format('alter function %s owner to register_owner', each.name);
                end loop;
            end
            $$;
            create extension if not exists btree_gist;
            alter schema public owner to register_owner;
            revoke all on schema public from public;
            grant usage on schema public to register_reader;
            revoke all on database postgres from public;
            grant connect on database postgres to register_owner, register_reader;
            grant temporary on database postgres to register_owner;
            grant select on all tables in schema public to register_reader;
            grant select on all sequences in schema public to register_reader;
            alter default privileges for role register_owner in schema public grant select on tables to register_reader;
            alter default privileges for role register_owner in schema public grant select on sequences to register_reader;
            grant register_owner to register_reader with inherit false, set true;
            """;

    private final String user;

    DatabaseRole(String user) {
        this.user = user;
    }

    /** The name by which it logs in. */
    public String user() {
        return user;
    }

    /**
     * The roles' passwords, by name.
     *
     * @throws UnusableDatabaseException when others can read them, or one is missing
     */
    static Properties passwords(Path file) throws IOException {
        PrivateFiles.refuseOpen(file);
        Properties passwords = new Properties();
        try {
            passwords.load(new StringReader(Files.readString(file)));
        } catch (CharacterCodingException | IllegalArgumentException garbled) {
            passwords.clear();
        }
        for (DatabaseRole role : values()) {
            if (passwords.getProperty(role.user, "").isEmpty()) {
                throw new UnusableDatabaseException(file + " holds no password of " + role.user
                        + ". Delete it: new ones are made at the next start.");
            }
        }
        return passwords;
    }

    static Properties newPasswords() {
        SecureRandom random = new SecureRandom();
        Properties passwords = new Properties();
        for (DatabaseRole role : values()) {
            byte[] secret = new byte[PASSWORD_BYTES];
            random.nextBytes(secret);
            passwords.setProperty(
                    role.user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return passwords;
    }

    /** Keeps passwords in a file that is new, whole or not at all. */
    static void keep(Properties passwords, Path file) throws IOException {
        StringWriter text = new StringWriter();
        passwords.store(text, "Of the embedded database's roles; where this file is deleted, new ones are made");
        Path written = file.resolveSibling(file.getFileName() + ".new");
        PrivateFiles.file(written);
        try (FileChannel channel =
                FileChannel.open(written, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(StandardCharsets.UTF_8.encode(text.toString()));
            channel.force(true); // or a power cut could leave the new name to an empty file
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives the roles their passwords and rights. */
    static void establish(Connection superuser, Properties passwords) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(RIGHTS);
            for (DatabaseRole role : new DatabaseRole[] {OWNER, READER}) {
                // base64url: nothing in it needs quoting
                statement.execute("alter role " + role.user + " password '" + passwords.getProperty(role.user) + "'");
            }
        }
    }

    /** From now on the reader only reads. */
    static void endPreparation(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("revoke register_owner from register_reader");
        }
    }
}
