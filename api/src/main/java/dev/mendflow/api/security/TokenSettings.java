package dev.mendflow.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bearer tokens of an identity provider; without an issuer none are taken.
 *
 * @param issuer the provider's issuer address, null for none
 * @param audience what a token has to be made out for
 * @param rolesClaim the claim that lists roles; unknown roles are dropped
 */
@ConfigurationProperties("mendflow.security.token")
record TokenSettings(
        @Nullable String issuer,
        @DefaultValue("mendflow") String audience,
        @DefaultValue("roles") String rolesClaim) {}
