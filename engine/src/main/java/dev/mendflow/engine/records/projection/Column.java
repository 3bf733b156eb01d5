package dev.mendflow.engine.records.projection;

import java.sql.Types;

/** A column of a table with its type, which the drivers want to know even for null. */
record Column(String name, int type, String sqlType) {

    static Column number(String name) {
        return new Column(name, Types.BIGINT, "bigint");
    }

    static Column integer(String name) {
        return new Column(name, Types.INTEGER, "integer");
    }

    static Column text(String name) {
        return new Column(name, Types.VARCHAR, "varchar(1000000)");
    }

    static Column flag(String name) {
        return new Column(name, Types.BOOLEAN, "boolean");
    }
}
