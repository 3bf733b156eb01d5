package dev.mendflow.api.pages.jobs;

import dev.mendflow.api.visits.VisitDetail.PlaceView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to get somewhere.
 *
 * @param geo opens the map application of the phone
 * @param map opens a map in the browser
 */
record Way(String geo, String map) {

    /** The way to a place; null when it is not known. */
    static @Nullable Way to(@Nullable PlaceView place, Locale locale) {
        if (place == null) {
            return null;
        }
        boolean chinese = locale.getLanguage().equals("zh");
        String name = encoded(place.name());
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (latitude == null || longitude == null) {
            return new Way(
                    "geo:0,0?q=" + name,
                    chinese
                            ? "https://uri.amap.com/search?keyword=" + name
                            : "https://www.openstreetmap.org/search?query=" + name);
        }
        return new Way(
                "geo:%s,%s?q=%s,%s(%s)".formatted(latitude, longitude, latitude, longitude, name),
                chinese
                        ? "https://uri.amap.com/marker?position=%s,%s&name=%s&coordinate=wgs84"
                                .formatted(longitude, latitude, name)
                        : "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=12/%s/%s"
                                .formatted(latitude, longitude, latitude, longitude));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
