package org.throughline.trials.tidy;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at branches and answers: defaults that hide a new case, and null as an answer. */
final class BranchScanner extends SourceScanner {

    private static final Pattern REASON = Pattern.compile(".*\\bnot (sealed|an enum)\\b.*", Pattern.CASE_INSENSITIVE);

    private final List<Comment> comments;

    BranchScanner(JavaSource source) {
        super(source);
        this.comments = source.comments();
    }

    @Override
    public @Nullable Boolean visitSwitch(SwitchTree tree, @Nullable Boolean unused) {
        checkDefault(tree.getCases());
        return super.visitSwitch(tree, unused);
    }

    @Override
    public @Nullable Boolean visitSwitchExpression(SwitchExpressionTree tree, @Nullable Boolean unused) {
        checkDefault(tree.getCases());
        return super.visitSwitchExpression(tree, unused);
    }

    @Override
    public @Nullable Boolean visitReturn(ReturnTree tree, @Nullable Boolean unused) {
        checkAnswer(tree.getExpression());
        return super.visitReturn(tree, unused);
    }

    @Override
    public @Nullable Boolean visitLambdaExpression(LambdaExpressionTree tree, @Nullable Boolean unused) {
        checkAnswer(tree.getBody());
        return super.visitLambdaExpression(tree, unused);
    }

    private void checkAnswer(@Nullable Tree answer) {
        if (answer instanceof LiteralTree literal && literal.getKind() == Tree.Kind.NULL_LITERAL) {
            report(Rule.RETURN_NULL, literal, "Null is no answer. Maybe an Optional, or a case of its own.");
        } else if (answer instanceof ParenthesizedTree inner) {
            checkAnswer(inner.getExpression());
        } else if (answer instanceof ConditionalExpressionTree choice) {
            checkAnswer(choice.getTrueExpression());
            checkAnswer(choice.getFalseExpression());
        } else if (answer instanceof SwitchExpressionTree choice) {
            choice.getCases().forEach(this::checkArm);
        }
    }

    private void checkArm(CaseTree arm) {
        if (arm.getBody() instanceof ExpressionTree answer) {
            checkAnswer(answer);
        } else {
            new YieldScanner().scan(arm, true);
        }
    }

    /** Finds what an arm of several statements yields; what is nested in it answers somebody else. */
    private final class YieldScanner extends TreeScanner<@Nullable Boolean, @Nullable Boolean> {

        @Override
        public @Nullable Boolean visitYield(YieldTree tree, @Nullable Boolean unused) {
            checkAnswer(tree.getValue());
            return unused;
        }

        @Override
        public @Nullable Boolean visitSwitchExpression(SwitchExpressionTree tree, @Nullable Boolean unused) {
            return unused;
        }

        @Override
        public @Nullable Boolean visitLambdaExpression(LambdaExpressionTree tree, @Nullable Boolean unused) {
            return unused;
        }

        @Override
        public @Nullable Boolean visitClass(ClassTree tree, @Nullable Boolean unused) {
            return unused;
        }
    }

    /**
     * The parser knows no types. Labels that are patterns or bare names tell that the type is sealed or an enum; where
     * it is neither, a comment at the default says so.
     */
    private void checkDefault(List<? extends CaseTree> cases) {
        List<? extends CaseLabelTree> labels =
                cases.stream().flatMap(branch -> branch.getLabels().stream()).toList();
        boolean closed = labels.stream().anyMatch(BranchScanner::isPatternOrConstant);
        for (CaseTree branch : cases) {
            boolean isDefault = branch.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (closed && isDefault && !explained(branch)) {
                report(
                        Rule.DEFAULT_BRANCH,
                        branch,
                        "A new case would go unnoticed. Maybe name all cases, or say above that it is not sealed.");
            }
        }
    }

    private static boolean isPatternOrConstant(CaseLabelTree label) {
        return label instanceof PatternCaseLabelTree
                || (label instanceof ConstantCaseLabelTree constant && isName(constant.getConstantExpression()));
    }

    private static boolean isName(ExpressionTree label) {
        return label instanceof IdentifierTree || label instanceof MemberSelectTree;
    }

    private boolean explained(CaseTree branch) {
        long line = source().firstLine(branch);
        return comments.stream()
                .filter(comment -> comment.line() == line || comment.line() == line - 1)
                .anyMatch(comment -> REASON.matcher(comment.text()).matches());
    }
}
