package io.mainstay.platform.audit.persistence;

import io.mainstay.platform.audit.domain.Link;
import io.mainstay.platform.audit.domain.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// Reads seals and the links between them.
final class SealRow {

    private SealRow() {}

    static Seal read(ResultSet row, int index) throws SQLException {
        return new Seal(
                row.getLong("number"),
                end(row, "first_xid", "first"),
                end(row, "last_xid", "last"),
                row.getInt("count"),
                row.getBytes("entries"),
                row.getBytes("hash"),
                row.getBytes("previous_hash"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    private static Link end(ResultSet row, String xid, String position) throws SQLException {
        return new Link(
                Long.parseUnsignedLong(row.getString(xid)), row.getLong(position), new byte[0]);
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                Long.parseUnsignedLong(row.getString("xid")),
                row.getLong("position"),
                row.getBytes("digest"));
    }
}
