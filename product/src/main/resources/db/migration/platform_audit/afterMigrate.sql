-- Runs at every start. An entry whose number no transaction here has reached yet was written on another
-- server: the data was restored, or copied by somebody's own means. From now on numbers go on above it.
do $$
declare
    newest xid8;
begin
    if to_regprocedure('platform_audit.chain_number(xid8)') is null then
        return; -- a restore is at an earlier version
    end if;
    select xid into newest from platform_audit.entry order by xid desc, position desc limit 1;
    if newest >= platform_audit.chain_number(pg_snapshot_xmax(pg_current_snapshot())) then
        execute format(
            'create or replace function platform_audit.chain_number(transaction xid8) returns xid8
                 language sql immutable parallel safe
                 return cast(cast(cast(cast(transaction as text) as numeric) + %s as text) as xid8)',
            newest);
    end if;
end
$$;
