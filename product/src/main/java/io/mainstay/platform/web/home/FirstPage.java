package io.mainstay.platform.web.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.ui.Model;

/// A first page of their own for some, instead of what waits for them. A module contributes it as a
/// bean.
public interface FirstPage {

    /// @return its view; empty when it is not for the current actor
    Optional<String> show(HttpServletRequest request, Model model);
}
