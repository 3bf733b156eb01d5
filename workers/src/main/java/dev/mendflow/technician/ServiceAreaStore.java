package dev.mendflow.technician;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Service areas in the table {@code service_area}. */
@Repository
class ServiceAreaStore {

    private final JdbcClient jdbc;

    ServiceAreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ServiceArea area) {
        if (write("""
                update service_area set name_zh = :nameZh, name_en = :nameEn, latitude = :latitude, longitude = :longitude
                where code = :code""", area) == 0) {
            write("""
                insert into service_area (code, name_zh, name_en, latitude, longitude)
                values (:code, :nameZh, :nameEn, :latitude, :longitude)""", area);
        }
    }

    private int write(String sql, ServiceArea area) {
        return jdbc.sql(sql)
                .param("code", area.code())
                .param("nameZh", area.nameZh())
                .param("nameEn", area.nameEn())
                .param("latitude", area.centre().latitude())
                .param("longitude", area.centre().longitude())
                .update();
    }

    Optional<ServiceArea> find(String code) {
        return jdbc.sql("select * from service_area where code = :code")
                .param("code", code)
                .query(ServiceAreaStore::area)
                .optional();
    }

    List<ServiceArea> all() {
        return jdbc.sql("select * from service_area order by code")
                .query(ServiceAreaStore::area)
                .list();
    }

    private static ServiceArea area(ResultSet row, int number) throws SQLException {
        return new ServiceArea(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                new Place(row.getDouble("latitude"), row.getDouble("longitude")));
    }
}
