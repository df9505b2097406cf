/** The shape settings are stored in today. One more whenever a key is renamed, split or given another meaning. */
export const SETTINGS_VERSION = 2;
