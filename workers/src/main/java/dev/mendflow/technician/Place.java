package dev.mendflow.technician;

/**
 * A point on the map, WGS-84.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** @throws IllegalArgumentException when it is not on earth */
    public Place {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a place on earth: " + latitude + ", " + longitude);
        }
    }

    /** Great-circle distance in kilometres. */
    public double kilometresTo(Place other) {
        var lat1 = Math.toRadians(latitude);
        var lat2 = Math.toRadians(other.latitude);
        var sinLat = Math.sin((lat2 - lat1) / 2);
        var sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var half = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
