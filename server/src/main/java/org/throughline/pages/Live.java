package org.throughline.pages;

/**
 * Tells open pages that something moved on. A room says a topic, such as {@code readiness}; each page that shows it
 * hears the topic once however often it was said meanwhile, and asks for its content anew.
 */
public interface Live {

    /** The topic that moves on when a plan is made. */
    String PLAN_TOPIC = "plan";

    /** The topic that moves on when another system was read, or is asked to be. */
    String INTERFACES_TOPIC = "interfaces";

    /** Says that a topic moved on. It never waits for a listener. */
    void publish(String topic);
}
