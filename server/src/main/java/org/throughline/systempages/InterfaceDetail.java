package org.throughline.systempages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughline.exchange.Catalog;
import org.throughline.exchange.InterfaceDeclaration;
import org.throughline.exchange.Limits;
import org.throughline.exchange.ParkedRow;

/**
 * An interface with everything that is known of it.
 *
 * @param parked rows that could not be understood, the oldest first; none for those who may not see them
 * @param open what was asked of it and is not done yet
 */
public record InterfaceDetail(
        InterfaceLine line, Declared declared, List<ParkedRow> parked, List<InterfacesPage.OpenWish> open) {

    public InterfaceDetail {
        parked = List.copyOf(parked);
        open = List.copyOf(open);
    }

    /**
     * What is read, and what becomes of it.
     *
     * @param change the field that tells when a row was changed; empty where the whole table is read and compared
     * @param where a condition in the other system's language
     * @param tables small tables that are read along
     * @param map expression in JSONata that turns a row into facts
     * @param gone by type of fact: what is said when it no longer holds
     * @param samples rows that the declaration is tested with
     */
    public record Declared(
            String model,
            List<String> fields,
            String where,
            String change,
            boolean perCompany,
            String cadence,
            int page,
            List<String> needs,
            List<TableRead> tables,
            String map,
            List<GoneSaying> gone,
            int samples) {

        public Declared {
            fields = List.copyOf(fields);
            needs = List.copyOf(needs);
            tables = List.copyOf(tables);
            gone = List.copyOf(gone);
        }

        static Declared of(InterfaceDeclaration declaration) {
            InterfaceDeclaration.Read read = declaration.read();
            return new Declared(
                    read.model(),
                    read.fields(),
                    read.where().toString(),
                    switch (read.change()) {
                        case InterfaceDeclaration.Change.Stamped(var field) -> field;
                        case InterfaceDeclaration.Change.Whole() -> "";
                    },
                    read.per() == InterfaceDeclaration.Per.COMPANY,
                    Catalog.cadence(read, Limits.standard()),
                    read.page(),
                    declaration.needs(),
                    read.with().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(table -> new TableRead(
                                    table.getKey(),
                                    table.getValue().model(),
                                    table.getValue().fields()))
                            .toList(),
                    declaration.map().strip(),
                    declaration.gone().entrySet().stream()
                            .map(gone -> new GoneSaying(gone.getKey().value(), gone.getValue()))
                            .sorted(Comparator.comparing(GoneSaying::type))
                            .toList(),
                    declaration.samples().size());
        }
    }

    /** A small table that the expression sees by this name. */
    public record TableRead(String name, String model, List<String> fields) {

        public TableRead {
            fields = List.copyOf(fields);
        }
    }

    /** What is said of a fact of this type when it no longer holds. */
    public record GoneSaying(String type, String expression) {}
}
