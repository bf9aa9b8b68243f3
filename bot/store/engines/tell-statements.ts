import type { LogEvent, Logger, RootOperationNode } from 'kysely';

export interface Statement {
  readonly statement: 'select' | 'insert' | 'update' | 'delete' | 'other';
  readonly result: 'ok' | 'failed';
}

export type OnStatement = (statement: Statement, ms: number) => void;

const kinds: Partial<Record<RootOperationNode['kind'], Statement['statement']>> = {
  SelectQueryNode: 'select',
  InsertQueryNode: 'insert',
  UpdateQueryNode: 'update',
  DeleteQueryNode: 'delete',
};

/** For kysely: tells what kind of statement it was, how long it took and whether it failed. */
export function tellStatements(onStatement: OnStatement): Logger {
  return ({ level, query, queryDurationMillis }: LogEvent) =>
    onStatement(
      { statement: kinds[query.query.kind] ?? 'other', result: level === 'error' ? 'failed' : 'ok' },
      queryDurationMillis,
    );
}
