#!/bin/sh
# Run once by the database's image: a role that prepares the register and loads it, and one that can only read it.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=writer="$REGISTER_DATABASE_PASSWORD" --set=reader="$REGISTER_READER_PASSWORD" --set=standby="$REGISTER_STANDBY_PASSWORD" <<'SQL'
create role register login password :'writer';
create role register_reader login password :'reader';
create role register_standby login replication password :'standby';
alter database register owner to register;
alter schema public owner to register;
grant usage on schema public to register_reader;
alter default privileges for role register in schema public grant select on tables to register_reader;
alter default privileges for role register in schema public grant select on sequences to register_reader;
-- Nobody logs in as the superuser from elsewhere: its password would be the writer's.
alter role postgres password null;
-- What the standby has not read is kept for it, as far as max_slot_wal_keep_size allows.
select pg_create_physical_replication_slot('standby');
SQL
echo "host replication register_standby all scram-sha-256" >> "$PGDATA/pg_hba.conf"
