package dev.mendflow.technician;

/**
 * A territory technicians and stock belong to.
 *
 * @param code as cases carry it in {@code region}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param centre from where travel is estimated when the site itself is not known
 */
public record ServiceArea(String code, String nameZh, String nameEn, Place centre) {}
