package org.throughline.database;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test a database of its own, with the tables of this release and no rows, as a parameter of type {@link
 * DatabaseSettings.External}. All of them live in one real PostgreSQL that is started when the first test asks and
 * stopped when the run ends.
 */
public final class FreshDatabase implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(FreshDatabase.class);

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
        return parameter.getParameter().getType() == TestServer.class ? server : server.createDatabase();
    }
}
