import { Module } from '@nestjs/common';
import { TagsQuery, ThemesQuery } from './queries/themes.query.js';

const provided = [ThemesQuery, TagsQuery];

@Module({ providers: provided, exports: provided })
export class ThemesModule {}
