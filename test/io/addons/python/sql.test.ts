import { describe, expect, it } from 'vitest';
import { isStatement, looksLikeSql, sqlFacts } from '../../../../src/io/addons/python/uses/sql.js';

describe('the tables of a query', () => {
  it.each<[string, readonly string[]]>([
    ['SELECT a FROM res_partner', ['res_partner']],
    ['select p.a from res_partner p, sale_order as o, "account_move"', ['res_partner', 'sale_order', 'account_move']],
    ['SELECT 1 FROM a LEFT JOIN b ON b.x = a.x INNER JOIN c AS d USING (y)', ['a', 'b', 'c']],
    ['SELECT 1 FROM public.a', ['a']],
    ['SELECT 1 FROM (SELECT 2 FROM a) b JOIN LATERAL (SELECT 3 FROM c) d ON true', ['a', 'c']],
    ['SELECT 1 FROM (SELECT 2 FROM a) x, b', ['a', 'b']],
    ['WITH RECURSIVE done(x) AS (SELECT 1 FROM a), more AS MATERIALIZED (SELECT 2 FROM done) SELECT 3 FROM more, b', ['a', 'b']],
    ['SELECT EXTRACT(year FROM day), a IS DISTINCT FROM b FROM c', ['c']],
    ['SELECT 1 FROM generate_series(1, 2) s, a', ['a']],
    ['SELECT id FROM a WHERE x IN (SELECT y FROM b), c FOR UPDATE NOWAIT', ['a', 'b']],
    ["SELECT 'from d' FROM a -- from b\n/* join c */", ['a']],
    ['INSERT INTO a (x, y) SELECT x, y FROM b ON CONFLICT DO UPDATE SET x = 1', ['a', 'b']],
    ['UPDATE ONLY a SET x = 1 FROM b WHERE a.x = b.x', ['a', 'b']],
    ['DELETE FROM a USING b', ['a']],
    ['ALTER TABLE IF EXISTS a ADD COLUMN b int', ['a']],
    ['SELECT 1 FROM %s WHERE x = %(y)s', []],
    ['SELECT 1 FROM {} JOIN {table} ON true', []],
    ['LEFT JOIN a b ON b.x = y', ['a']],
    ['', []],
  ])('in %j', (text, tables) => {
    expect(sqlFacts(text).tables).toEqual(tables);
  });

  it.each<[string, boolean]>([
    ['SELECT 1 FROM a FOR UPDATE', false],
    ['SELECT update_date FROM a', false],
    ['update a set x = 1', true],
    ['INSERT INTO a VALUES (1)', true],
    ['delete from a', true],
    ['CREATE OR REPLACE VIEW a AS (SELECT 1 FROM b)', true],
    ['DROP TABLE a', true],
    ['TRUNCATE a', true],
    ['WITH d AS (DELETE FROM a RETURNING *) SELECT 1 FROM d', true],
  ])('%j writes: %s', (text, writes) => {
    expect(sqlFacts(text).writes).toBe(writes);
  });
});

describe('what is SQL', () => {
  it.each<[string, boolean, boolean]>([
    ['SELECT a FROM b', true, true],
    ['\n    (SELECT a\n FROM b)', true, true],
    ['select a from b', true, false],
    ['Select a product from the list', true, false],
    ['FROM sale_order s\n LEFT JOIN res_partner p ON x', false, true],
    ['JOIN us ON the stage', false, true],
    ['UPDATE a SET b = 1', true, true],
    ['Update the stock and set it', true, false],
    ['WITH a AS (SELECT 1)', true, true],
    ['From here we go', false, false],
    ['', false, false],
  ])('%j: a statement %s, without being run %s', (text, statement, anywhere) => {
    expect([isStatement(text), looksLikeSql(text)]).toEqual([statement, anywhere]);
  });
});
