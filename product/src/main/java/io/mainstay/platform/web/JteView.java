package io.mainstay.platform.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A page: the controller's model and the frame, through one template. It is written to memory
/// first, so that a fault halfway becomes an error page and not half a page.
record JteView(TemplateEngine engine, String template, Frames frames) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var all = new HashMap<String, Object>(model == null ? Map.of() : model);
        all.put("frame", frames.of(request, response));
        var page = new PageBytes();
        engine.render(template, all, page);
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(page.length());
        page.writeTo(response.getOutputStream());
    }
}
