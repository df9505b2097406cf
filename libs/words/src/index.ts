export { suggestTags, type TagSuggestion } from './suggest-tags.js';
export { subjectWords, wordsOf } from './words.js';
