-- Transaction numbers begin anew on every server, and the order of the chain must not. Entries carry
-- numbers that go on above those of the server they came from: afterMigrate.sql says by how much.
create function platform_audit.chain_number(transaction xid8) returns xid8
    language sql immutable parallel safe
    return transaction;

comment on function platform_audit.chain_number is
    'The number of a transaction of this server in the order of the chain.';

alter table platform_audit.entry alter column xid set default platform_audit.chain_number(pg_current_xact_id());
