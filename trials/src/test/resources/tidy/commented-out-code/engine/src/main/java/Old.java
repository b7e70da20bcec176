final class Old {

    // int count = 0;
    // if (count > 0) {
    //     return count;
    // }
    /* @Override */
    /*
     * import java.util.List;
     */
    int count;
}
