package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Reads bearer tokens: signed with a public key, by the configured issuer, made out for us. */
final class Tokens {

    private final TokenSettings settings;
    private final Accounts accounts;

    Tokens(TokenSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    JwtDecoder decoder(String issuer) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<Collection<String>>(
                            "aud", audience -> audience != null && audience.contains(settings.audience()))));
            return decoder;
        });
    }

    CallerToken caller(Jwt token) {
        if (token.getSubject() == null) {
            throw new BadCredentialsException("The token names nobody");
        }
        Set<Role> roles = roles(token);
        Set<String> groups = new HashSet<>();
        roles.forEach(role -> groups.add(role.candidateGroup()));
        // An account of the same login says which technician or customer the person is.
        var account = accounts.find(token.getSubject()).filter(Account::enabled);
        account.ifPresent(known -> groups.addAll(known.teams()));
        String name = token.getClaimAsString("name");
        return new CallerToken(new Caller(
                token.getSubject(),
                name == null ? token.getSubject() : name,
                roles,
                Set.copyOf(groups),
                account.map(Account::technician).orElse(null),
                account.map(Account::customerId).orElse(null)));
    }

    private Set<Role> roles(Jwt token) {
        List<String> named = token.getClaimAsStringList(settings.rolesClaim());
        return named == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> named.contains(role.name()) || named.contains(role.candidateGroup()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
