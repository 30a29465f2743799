"""What the service does with cases beside listing them: decides them anew, and watches their reply-by times."""
