export { ThemesModule } from './themes.module.js';
export {
  findOrWriteInTags,
  putTags,
  putThemes,
  setThemePlaces,
  type TagDraft,
  type ThemeDraft,
} from './persistence/theme.store.js';
export { type TagRow, TagsQuery, type ThemeRow, ThemesQuery } from './queries/themes.query.js';
export { slugOf } from './rules/slug.js';
