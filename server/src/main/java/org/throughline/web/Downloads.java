package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.function.ServerResponse;
import org.throughline.pages.Cell;
import org.throughline.pages.CsvFile;
import org.throughline.pages.Export;
import org.throughline.pages.FileKind;
import org.throughline.pages.Page;
import org.throughline.pages.Table;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.pages.WorkbookFile;

/** Answers with a table as a file, written while it is sent, so that a long one needs no memory. */
final class Downloads {

    private final Texts texts;
    private final Failures failures;
    private final InstantSource clock;

    Downloads(Texts texts, Failures failures, InstantSource clock) {
        this.texts = texts;
        this.failures = failures;
        this.clock = clock;
    }

    ServerResponse send(HttpServletRequest request, Visit visit, Page<?> page, Export export, FileKind kind) {
        if (!visit.visitor().account().hasOneOf(page.readers())) {
            return failures.say(request, WebFault.NOT_ALLOWED).asResponse();
        }
        Optional<Table.Sheet> sheet = export.sheet().apply(visit);
        if (sheet.isEmpty()) {
            return failures.say(request, WebFault.NOT_FOUND).asResponse();
        }
        String name = page.address().name() + "-" + export.name();
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(kind.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + kind.ending() + "\"")
                .body(new Download(sheet.get(), kind, name, origin(request, visit)));
    }

    /** A file before it is written. */
    private record Download(Table.Sheet sheet, FileKind kind, String name, Map<String, String> origin) {}

    /** Writes files into the answer, row by row. */
    HttpMessageConverter<?> converter() {
        return new AbstractHttpMessageConverter<Download>(MediaType.ALL) {

            @Override
            protected boolean supports(Class<?> type) {
                return type == Download.class;
            }

            @Override
            protected Download readInternal(Class<? extends Download> type, HttpInputMessage message) {
                throw new UnsupportedOperationException("Files are sent and never read.");
            }

            @Override
            protected void writeInternal(Download download, HttpOutputMessage message) throws IOException {
                written(download, message.getBody());
            }
        };
    }

    private void written(Download download, OutputStream out) throws IOException {
        List<String> heads =
                download.sheet().heads().stream().map(key -> texts.of(key)).toList();
        Iterator<List<Cell>> rows = download.sheet().rows().iterator();
        switch (download.kind()) {
            case CSV -> CsvFile.write(heads, rows, out);
            case XLSX -> WorkbookFile.write(download.name(), heads, rows, download.origin(), out);
        }
    }

    private Map<String, String> origin(HttpServletRequest request, Visit visit) {
        Map<String, String> origin = new LinkedHashMap<>();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        origin.put(texts.of("frame.file.taken"), clock.instant().toString());
        origin.put(texts.of("frame.file.by"), visit.visitor().account().name().value());
        origin.put(texts.of("frame.file.from"), request.getRequestURI() + query);
        return origin;
    }
}
