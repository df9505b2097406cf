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
export { tagNameBlockers } from './rules/tag-name.js';
export { type SimilarSpelling, similarSpellings } from './rules/similar-spellings.js';
export { KeepTagsApart } from './use-cases/keep-tags-apart.js';
export { MergeTags } from './use-cases/merge-tags.js';
export { PromoteTags } from './use-cases/promote-tags.js';
export { RenameTag } from './use-cases/rename-tag.js';
