package org.throughline.database;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test a database of its own, with the tables of this release and no rows, as a parameter of type {@link
 * DatabaseSettings.External}. All of them live in one real PostgreSQL that is started when the first test asks and
 * stopped when the run ends. After the test its database is emptied for another one.
 */
public final class FreshDatabase implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(FreshDatabase.class);

    /** A test that gets its database as it is constructed has it until that one test ends, not until its class does. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DatabaseSettings.External.class || type == TestServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestServer server = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(TestServer.class, _ -> new TestServer(), TestServer.class);
        if (parameter.getParameter().getType() == TestServer.class) {
            return server;
        }
        TestServer.Loan loan = server.lend();
        context.getStore(NAMESPACE).put(loan, loan);
        return loan.database();
    }
}
