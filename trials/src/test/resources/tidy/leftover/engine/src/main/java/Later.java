final class Later {
    // TODO count the leap days.
    int days;
}
