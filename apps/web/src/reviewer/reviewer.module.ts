import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { ReviewersModule } from '#libs/reviewers';
import { ReviewsModule } from '#libs/reviews';
import { OneselfController } from './oneself.controller.js';
import { ReviewController } from './review.controller.js';
import { ReviewsController } from './reviews.controller.js';
import { WishesController } from './wishes.controller.js';

/** What a member of the committee works with. `reviews/next` and the like must be known before `reviews/:assignmentId`. */
@Module({
  imports: [CallsModule, ReviewersModule, ReviewsModule],
  controllers: [ReviewsController, OneselfController, WishesController, ReviewController],
})
export class ReviewerModule {}
