namespace DatabaseCrawler.Shop;

/// <summary>What makes a table crawlable by changes: a row version that grows with each write, and a record of what was deleted.</summary>
internal static class ShopSchema
{
    public const string Sql = """
        PRAGMA journal_mode = WAL; -- a crawl reads while others write

        CREATE TABLE product (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price TEXT NOT NULL, row_version INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX product_by_version ON product (row_version);

        -- What is gone leaves this behind. Whoever clears it away after some months must make crawlers that were away longer rebuild.
        CREATE TABLE deleted_product (id INTEGER PRIMARY KEY, row_version INTEGER NOT NULL);
        CREATE INDEX deleted_product_by_version ON deleted_product (row_version);

        CREATE TABLE last_row_version (value INTEGER NOT NULL);
        INSERT INTO last_row_version VALUES (0);

        -- The counter grows in the transaction of the write, so no version is missed and none is given twice.
        CREATE TRIGGER product_added AFTER INSERT ON product BEGIN
          UPDATE last_row_version SET value = value + 1;
          UPDATE product SET row_version = (SELECT value FROM last_row_version) WHERE id = NEW.id;
          DELETE FROM deleted_product WHERE id = NEW.id;
        END;

        CREATE TRIGGER product_changed AFTER UPDATE OF name, price ON product BEGIN
          UPDATE last_row_version SET value = value + 1;
          UPDATE product SET row_version = (SELECT value FROM last_row_version) WHERE id = NEW.id;
        END;

        CREATE TRIGGER product_deleted AFTER DELETE ON product BEGIN
          UPDATE last_row_version SET value = value + 1;
          INSERT OR REPLACE INTO deleted_product VALUES (OLD.id, (SELECT value FROM last_row_version));
        END;
        """;
}
