package io.mainstay.bulletin.web;

import io.mainstay.bulletin.application.BulletinDetails;

/// The form for a bulletin that is not written yet.
public record NewBulletinPage(BulletinDetails details, Choices choices) {}
