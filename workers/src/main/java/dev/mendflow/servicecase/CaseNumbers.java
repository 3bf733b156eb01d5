package dev.mendflow.servicecase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the cases of a year. The counter's row is locked from {@link #lock} to the end of the transaction, so numbers have no
 * gaps and reports of the same asset are seen one after the other.
 */
@Component
class CaseNumbers {

    private final JdbcClient sql;

    CaseNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes every other report of the year wait for the end of this transaction; gives the last number. */
    int lock(int year) {
        return sql.sql("select last_number from case_number where year_of_report = ? for update")
                .param(year)
                .query(Integer.class)
                .single();
    }

    /** The next number, of a year that this transaction has locked. */
    CaseNumber next(int year) {
        sql.sql("update case_number set last_number = last_number + 1 where year_of_report = ?")
                .param(year)
                .update();
        return CaseNumber.of(year, lock(year));
    }
}
