import { Module } from '@nestjs/common';
import { TagsQuery, ThemesQuery } from './queries/themes.query.js';
import { KeepTagsApart } from './use-cases/keep-tags-apart.js';
import { MergeTags } from './use-cases/merge-tags.js';
import { PromoteTags } from './use-cases/promote-tags.js';
import { RenameTag } from './use-cases/rename-tag.js';

const provided = [ThemesQuery, TagsQuery, KeepTagsApart, MergeTags, PromoteTags, RenameTag];

@Module({ providers: provided, exports: provided })
export class ThemesModule {}
