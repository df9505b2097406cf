import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { ProposalsModule, ScreeningModule } from '#libs/proposals';
import { ThemesModule } from '#libs/themes';
import { PublicTagsController } from '../public/tags/public-tags.controller.js';
import { TagsController } from '../secretariat/tags/tags.controller.js';
import { TaggingController } from './tagging.controller.js';

/** The subjects of proposals: of one, of all that bear a tag, and what the public sees of them. */
@Module({
  imports: [CallsModule, ProposalsModule, ScreeningModule, ThemesModule],
  controllers: [PublicTagsController, TaggingController, TagsController],
})
export class TaggingPagesModule {}
