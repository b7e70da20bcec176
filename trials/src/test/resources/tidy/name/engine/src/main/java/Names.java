final class StockManager {

    int orderQty;

    int mgrCount(int ctx) {
        return ctx + orderQty;
    }
}

interface IStock {}

class StockImpl implements IStock {}

final class DateHelper {}

final class DateUtils {}

record StockService(int qty) {}
