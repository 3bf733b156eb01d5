package dev.mendflow.kpi;

/**
 * The properties by which cases are told apart; none is ever null, a region that is not known is empty.
 *
 * @param region code of the service area, or empty
 * @param tier of the customer when the case was reported
 * @param product the product line, or empty when no asset is known
 * @param category what kind of trouble
 */
record Slice(String region, String tier, String product, String category) {}
