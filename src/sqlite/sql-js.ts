import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';

export type { Database, SqlValue };

/** One life of sql.js: from a fresh WebAssembly memory on, until something breaks it. */
export interface Instance {
  readonly Database: SqlJsStatic['Database'];
  /** Why it must not be called any more; `null` as long as it may. Whoever sees it break says so here. */
  broken: string | null;
}

/** The sql.js of this thread. */
export interface SqlJs {
  /** The instance to use from here on: a fresh one where the last is broken. Throws where none can be had. */
  instance(): Instance;
}

type Module = SqlJsStatic & { onRuntimeInitialized(): void };

let started: Promise<SqlJs> | null = null;

/**
 * Starts sql.js from the bytes of `sql-wasm.wasm`. There is one per thread, because the package keeps one: whoever
 * starts it again gets the same. Rejects where the bytes are no WebAssembly, or there is no memory for it.
 *
 * A fresh instance takes about a millisecond, and gives the memory of the broken one back. sql.js (1.16.0) has no such
 * thing; it goes through Emscripten's hook for those who instantiate themselves, and leans on what no document promises:
 * that the hook's callback may be called again and binds sql.js to the other instance, that what sql.js asks of the
 * exports after that is what makes them ready, and that `onRuntimeInitialized` makes its classes. The version is
 * pinned, and `test/sqlite/broken-engine.test.ts` fails loudly when an upgrade changes it.
 * https://emscripten.org/docs/api_reference/module.html#Module.instantiateWasm
 */
export function startSqlJs(wasm: BufferSource): Promise<SqlJs> {
  started ??= start(wasm);
  return started;
}

async function start(wasm: BufferSource): Promise<SqlJs> {
  // Not the asynchronous way: nothing would keep a Node process alive while it waits for it.
  const compiled = new WebAssembly.Module(wasm);
  const asked: string[] = [];
  let bind = (): WebAssembly.Exports => ({});
  const module = await new Promise<Module>((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
      bind = () => {
        const { exports } = new WebAssembly.Instance(compiled, imports);
        receive({ exports: noting(exports, asked) });
        return exports;
      };
      try {
        bind();
        asked.length = 0;
      } catch (thrown) {
        // sql.js would wait for ever.
        reject(thrown);
      }
      return {};
    };
    // What Emscripten says when it aborts is in the error too, and the terminal belongs to the report.
    initSqlJs({ instantiateWasm, printErr() {} }).then((ready) => resolve(ready as Module), reject);
  });
  const makeReady = [...asked];

  function fresh(): Instance {
    const exports = bind();
    for (const name of makeReady) (exports[name] as () => void)();
    module.onRuntimeInitialized();
    return { Database: module.Database, broken: null };
  }

  let current: Instance = { Database: module.Database, broken: null };
  return {
    instance() {
      if (current.broken !== null) current = fresh();
      return current;
    },
  };
}

/** The same exports, which note the functions that are asked of them. */
function noting(exports: WebAssembly.Exports, asked: string[]): WebAssembly.Exports {
  return new Proxy(exports, {
    get(target, name: string) {
      if (typeof target[name] === 'function') asked.push(name);
      return target[name];
    },
  });
}
