package dev.mendflow.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Effects of steps against the steps that the engine completed. A step runs at least once; its effect is stored once for
 * each time that the process came past it. Each query finds cases where the two differ and returns nothing when all is well.
 */
final class Effects {

    /** Queries by what they are about. */
    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("visits and ScheduleVisit", perCase("select case_id from visit", "ScheduleVisit"));
        ALL.put("decisions and RankTechnicians", perCase("select case_id from dispatch_decision", "RankTechnicians"));
        ALL.put("surveys and SendSurvey", perCase("select case_id from survey", "SendSurvey"));
        ALL.put("settlements and SettleCase", perCase("select case_id from settlement", "SettleCase"));
        Map.of(
                        "case.assessed", "RecordAssessment",
                        "visit.reported", "RecordRepair",
                        "remote-repair.recorded", "RecordRemoteRepair",
                        "call-back.recorded", "RecordCallBack",
                        "customer.wrote", "NoteCustomerMessage",
                        "case.reopened", "ReopenCase")
                .forEach((entry, step) -> ALL.put(
                        entry + " and " + step,
                        perCase("select case_id from case_timeline where entry_type = '%s'".formatted(entry), step)));
        ALL.put(
                "parts kept twice for one case",
                "select case_id, part_number, count(*) from parts_reservation where status = 'RESERVED'"
                        + " group by case_id, part_number having count(*) > 1");
        ALL.put(
                "stock that does not add up",
                "select s.part_number, s.location, s.reserved, coalesce(sum(r.quantity), 0) from part_stock s"
                        + " left join parts_reservation r on r.part_number = s.part_number and r.location = s.location"
                        + " and r.status = 'RESERVED' group by s.part_number, s.location, s.reserved"
                        + " having s.reserved <> coalesce(sum(r.quantity), 0)");
        for (String told : List.of("report-received", "case-closed")) {
            ALL.put(
                    told + " told to the customer",
                    ("select c.number from service_case c left join notice n on n.idempotency_key = '%s:'"
                                    + " || cast(c.id as varchar(36))"
                                    + " where c.phase = 'CLOSED' and n.idempotency_key is null")
                            .formatted(told));
        }
    }

    private Effects() {}

    /** A step that was interrupted with its process may have been done before or not; one that completed was done once. */
    private static String perCase(String effects, String step) {
        return """
                select c.number, coalesce(e.effects, 0), coalesce(s.completed, 0), coalesce(s.interrupted, 0)
                from service_case c
                left join (select case_id, count(*) as effects from (%s) f group by case_id) e on e.case_id = c.id
                left join (select b.business_key,
                                  sum(case when i.state = 'COMPLETED' then 1 else 0 end) as completed,
                                  sum(case when i.state = 'TERMINATED' then 1 else 0 end) as interrupted
                           from engine_element_instance i
                           join engine_business_key b on b.instance_key = i.instance_key
                           where i.element_id = '%s'
                           group by b.business_key) s on s.business_key = cast(c.id as varchar(36))
                where coalesce(e.effects, 0) < coalesce(s.completed, 0)
                   or coalesce(e.effects, 0) > coalesce(s.completed, 0) + coalesce(s.interrupted, 0)
                """.formatted(effects, step);
    }
}
