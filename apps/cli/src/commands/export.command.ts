import path from 'node:path';
import type { Command } from 'commander';
import { isSecretariat } from '#libs/identity';
import { ensure } from '#libs/kernel';
import { exportCall } from '../exports/export-call.js';
import { say } from '../sentences.js';
import { callCommand, type CallOptions } from './call-command.js';

/** Writes everything there is of a call into a folder. */
export const exportFiles = (): Command =>
  callCommand<CallOptions & { out: string }>(
    'export',
    'write everything of a call into a folder',
    async (scene) => {
      const { house, actor, call, output, options } = scene;
      ensure(isSecretariat(actor, call));
      const files = await exportCall(house, call.callId, path.resolve(options.out));
      output.result(files, (all) =>
        all.map(({ file, rows }) => say(rows > 0 ? 'export.rows' : 'export.file', { file, count: rows })),
      );
    },
  ).requiredOption('--out <folder>', 'where to');
