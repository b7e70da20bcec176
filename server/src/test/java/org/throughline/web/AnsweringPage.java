package org.throughline.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.pages.Answer;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Question;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.security.Role;

/** A page for administrators only, of which programs may ask something. */
final class AnsweringPage implements Page<AnsweringPage.Word> {

    record Word(String word) {}

    @Override
    public PageAddress address() {
        return new PageAddress("/answering", "promises", Station.PROMISES);
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.of(Role.ADMINISTRATOR);
    }

    @Override
    public Class<Word> contentType() {
        return Word.class;
    }

    @Override
    public Answer<Word> show(Visit visit) {
        return new Answer.Missing<>("nothing");
    }

    @Override
    public List<Question<?, ?>> questions() {
        return List.of(new Question<>(
                "ask",
                Word.class,
                Word.class,
                (_, asked) -> new Question.Reply.Answered<>(new Word(asked.word() + "!"))));
    }
}
