package dev.mendflow.staff;

/** What people call somebody's place in the line. It describes: who is told follows from the superiors alone. */
public enum ReportingLevel {
    MEMBER,
    TEAM_LEAD,
    STATION_MANAGER,
    REGION,
    BRAND
}
