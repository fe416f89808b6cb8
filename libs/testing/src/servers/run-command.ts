import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A tool that the machine lacks, and how to get it. */
export class MissingToolError extends Error {
  constructor(
    readonly tool: string,
    readonly remedy: string,
  ) {
    super(`${tool} is missing. ${remedy}`);
  }
}

/** Runs a tool to its end; its own words are part of the error. */
export async function runCommand(command: string, args: readonly string[], remedy: string, cwd?: string): Promise<string> {
  try {
    const { stdout } = await run(command, [...args], { maxBuffer: 64 * 1024 * 1024, ...(cwd !== undefined && { cwd }) });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new MissingToolError(command, remedy);
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(`${command} ${args.join(' ')} failed. ${said.slice(-2_000)}`, { cause: error });
  }
}
