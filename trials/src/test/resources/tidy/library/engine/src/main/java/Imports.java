import com.google.common.collect.ImmutableList;
import java.util.List;

final class Imports {

    List<ImmutableList<String>> lists = List.of();
}
