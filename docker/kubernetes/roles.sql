-- The two roles of the register, made once by a superuser:
--   psql --set=writer=… --set=reader=… --file=docker/kubernetes/roles.sql
create role register login password :'writer';
create role register_reader login password :'reader';
create database register owner register template template0 locale 'C' encoding 'UTF8';
\connect register
create extension if not exists btree_gist;
alter schema public owner to register;
grant usage on schema public to register_reader;
alter default privileges for role register in schema public grant select on tables to register_reader;
alter default privileges for role register in schema public grant select on sequences to register_reader;
