package org.throughline.trials.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.trials.plain.PlainModel.ItemSite;
import org.throughline.trials.plain.PlainModel.Supplier;

/** The referee: plans a model exactly as planning.md says, slowly and plainly. */
public final class PlainPlanner {

    private static final List<String> ORDER_HEADER = List.of(
            "order",
            "item",
            "site",
            "source",
            "quantity",
            "start_quantity",
            "release_date",
            "due_date",
            "need_date",
            "receipt_date",
            "supplier",
            "from_site",
            "bom");

    private static final List<String> PEGGING_HEADER =
            List.of("item", "site", "supply_kind", "supply", "requirement_kind", "requirement", "quantity");

    private PlainPlanner() {}

    /** Plans the model in the folder. */
    public static PlainOutcome plan(Path folder, PlanOptions options) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (ModelFile file : ModelFile.values()) {
            Path path = folder.resolve(file.fileName());
            if (Files.exists(path)) {
                files.put(file.fileName(), Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return plan(files, options);
    }

    /** Plans the model given as the text of its files by file name. */
    public static PlainOutcome plan(Map<String, String> files, PlanOptions options) {
        Problems problems = new Problems();
        PlainModel model = ModelReader.read(files, problems);
        if (!problems.isEmpty()) {
            return new PlainOutcome.Refused(problems.list());
        }
        ModelChecks.check(model, problems);
        Structure structure = Structure.of(model, problems);
        if (!problems.isEmpty()) {
            return new PlainOutcome.Refused(problems.list());
        }
        return new PlainOutcome.Planned(tables(new PlanRun(model, options, structure), options));
    }

    private static PlanTables tables(PlanRun run, PlanOptions options) {
        Plan plan = run.plan();
        DemandPromises promises = DemandPromises.of(plan, options);
        List<List<String>> messages = Messages.rows(plan, options, run.leadTimesAbove(), promises);
        return new PlanTables(
                CsvText.of(ORDER_HEADER, orderRows(plan)),
                CsvText.of(PEGGING_HEADER, peggingRows(plan)),
                CsvText.of(DemandPromises.HEADER, promises.rows()),
                CsvText.of(Messages.HEADER, messages));
    }

    private static List<List<String>> orderRows(Plan plan) {
        return plan.netted().values().stream()
                .flatMap(result -> result.orders().stream())
                .map(order -> orderRow(order, plan))
                .toList();
    }

    private static List<String> orderRow(PlannedOrder order, Plan plan) {
        NodeRules rules = plan.rules().getOrDefault(order.node(), NodeRules.of(plan.model(), order.node()));
        ItemSite itemSite = rules.itemSite();
        return List.of(
                order.name(),
                order.node().item(),
                order.node().site(),
                Row.nameOf(rules.source()),
                Amounts.text(order.quantity()),
                Amounts.text(order.startQuantity()),
                order.releaseDate().toString(),
                order.dueDate().toString(),
                order.needDate().toString(),
                plan.feasibility().of((Supply) order).text(),
                rules.supplier().map(Supplier::name).orElse(""),
                fromSite(itemSite),
                order.bom().map(PlainModel.Bom::name).orElse(""));
    }

    /** The column from_site is for transfers (§1). */
    private static String fromSite(ItemSite itemSite) {
        return itemSite.source() == PlainModel.Source.TRANSFER
                ? itemSite.fromSite().orElse("")
                : "";
    }

    private static List<List<String>> peggingRows(Plan plan) {
        return plan.pegging().covers().stream()
                .map(cover -> List.of(
                        cover.requirement().node().item(),
                        cover.requirement().node().site(),
                        cover.supply().kindText(),
                        cover.supply().reference(),
                        cover.requirement().kind().text(),
                        cover.requirement().reference(),
                        Amounts.text(cover.quantity())))
                .toList();
    }
}
