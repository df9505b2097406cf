import type { CallPreset } from './call-preset.js';
import { igf2018 } from './igf2018/igf2018.js';
import { igf2019 } from './igf2019/igf2019.js';

/** Calls that can be made at once, by name. */
export const PRESETS = { igf2018, igf2019 } as const satisfies Record<string, CallPreset>;
export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];
export const isPresetName = (name: string): name is PresetName => Object.hasOwn(PRESETS, name);
