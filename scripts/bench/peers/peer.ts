import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Command } from '../measured-run.ts';

/** Another generator that makes a site of the same texts. */
export type Peer = {
  name: string;
  /** Folder of its package beside this file: what it installs from the registry, with its lock. */
  package: string;
  /** Its project: every file but the texts. */
  project: Readonly<Record<string, string>>;
  /** Folder of the texts in the project. */
  texts: string;
  /** Script of a package that builds the site, and its arguments. */
  build: readonly string[];
};

/** A text as Markdown that shows its words as they are. */
function markdown({ title, passages }: SearchDocument): string {
  const children = passages.map(({ kind, text }) =>
    kind === 'heading'
      ? { type: 'heading' as const, depth: 2 as const, children: [{ type: 'text' as const, value: text }] }
      : { type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] },
  );
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${toMarkdown({ type: 'root', children })}`;
}

async function put(folder: string, path: string, content: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Write a peer's project with its texts and install its packages. */
export async function preparePeer(
  { package: own, project, texts }: Peer,
  documents: readonly SearchDocument[],
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(import.meta.dirname, own, file), join(folder, file));
  for (const [path, content] of Object.entries(project)) await put(folder, path, content);
  for (const document of documents) await put(folder, join(texts, `${document.id}.md`), markdown(document));
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
}

/** The command that builds a prepared peer. */
export function peerCommand({ build: [script = '', ...args] }: Peer, folder: string): Command {
  const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=16000' };
  return { file: process.execPath, args: [join('node_modules', script), ...args], cwd: folder, env };
}
