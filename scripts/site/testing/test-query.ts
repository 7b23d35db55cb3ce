import { DuckDBInstance } from '@duckdb/node-api';

/** Runs a query in an engine of its own and gives its rows, whole numbers as text. For tests. */
export async function query(sql: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
