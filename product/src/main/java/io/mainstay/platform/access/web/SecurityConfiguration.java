package io.mainstay.platform.access.web;

import io.mainstay.platform.access.PublicStatus;
import io.mainstay.platform.access.ReadingPost;
import io.mainstay.platform.access.application.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The wall around every route. Spring Security brings the firewall for paths, the headers and the
/// comparison of form tokens; who is signed in and what is public is decided by filters of our own,
/// see decision 0003.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; object-src 'none';"
                    + " manifest-src 'self'";

    private static final String DEVICE_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    private final ObjectProvider<ReadingPost> readingPosts;

    SecurityConfiguration(ObjectProvider<ReadingPost> readingPosts) {
        this.readingPosts = readingPosts;
    }

    @Bean
    SecurityFilterChain wall(
            HttpSecurity http,
            Sessions sessions,
            SessionCookie cookie,
            ObjectProvider<PublicStatus> status,
            WebSettings settings) {
        return http.headers(SecurityConfiguration::headers)
                .csrf(csrf -> formTokens(csrf, cookie))
                .exceptionHandling(answers ->
                        answers.accessDeniedHandler((request, response, denied) ->
                                PlainAnswer.NO_FORM_TOKEN.send(request, response)))
                .addFilterBefore(new OriginFilter(HostNames.of(settings)), CsrfFilter.class)
                .addFilterBefore(
                        new SignInFilter(sessions, cookie, reading(), asked(status)),
                        CsrfFilter.class)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private Set<String> reading() {
        return readingPosts.stream().map(ReadingPost::path).collect(Collectors.toUnmodifiableSet());
    }

    /// Asked late, because what it stands on comes after the wall; closed where nobody has one.
    private static PublicStatus asked(ObjectProvider<PublicStatus> status) {
        return () -> status.stream().anyMatch(PublicStatus::isOpen);
    }

    /// Names of parameters are looked at where their values are: refused while somebody reads them,
    /// they would be a fault.
    @Bean
    HttpFirewall addressesOnly() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, rejected) -> PlainAnswer.MALFORMED.send(request, response);
    }

    /// Accounts are ours; without this bean Spring Boot would make a user of its own.
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new ProviderNotFoundException("People sign in at " + Routes.SIGN_IN);
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(DEVICE_POLICY))
                .frameOptions(frames -> frames.deny());
    }

    private static void formTokens(CsrfConfigurer<HttpSecurity> csrf, SessionCookie cookie) {
        csrf.csrfTokenRepository(new FormTokens(cookie))
                .requireCsrfProtectionMatcher(SecurityConfiguration::needsFormToken);
    }

    /// A browser sends cookies by itself, a token never.
    private static boolean needsFormToken(HttpServletRequest request) {
        var byToken = SignInFilter.signedIn(request).flatMap(found -> found.token()).isPresent();
        return !byToken && !Routes.isReading(request);
    }
}
